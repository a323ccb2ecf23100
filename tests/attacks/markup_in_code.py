# Writes markup into code and its comments, which pages show in colours.
# points: 97
# base: right
# %% before select_threshold
# </pre></div></body><script>window.PWNED = 1; fetch('/api/kernels')</script><!-- <img src=x onerror=PWNED=1>
"</textarea></title></style><svg onload=PWNED=1>"
# %% after select_threshold
%%html
<script>window.PWNED = 1</script><img src=x onerror="window.PWNED = 1">
# %% before false_positive_rate
%%javascript
window.PWNED = 1
# %% before correct_classification_rate
%%svg
<svg xmlns="http://www.w3.org/2000/svg" onload="window.PWNED = 1"><script>window.PWNED = 1</script></svg>
# %% select_threshold
def select_threshold(logits, maximum):
    "<script>window.PWNED = 1</script>"
    window = '"><img src=x onerror="window.PWNED = 1">'
    raise ValueError(window)
