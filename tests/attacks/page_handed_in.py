# Hands in web pages, one under the name of a feedback that there is not, and drawings that hold scripts.
# points: 97
# base: right
# %% file task01_target_vectors.html
<!DOCTYPE html><script>window.PWNED = 1; fetch('/api/kernels', {method: 'POST'})</script> Score: 10.0 / 10.0
# %% file task10_classification.HTM
<!DOCTYPE html><script>window.PWNED = 1</script>
# %% file figure.svg
<svg xmlns="http://www.w3.org/2000/svg"><script>window.PWNED = 1</script></svg>
# %% file page.xhtml
<html xmlns="http://www.w3.org/1999/xhtml"><script>window.PWNED = 1</script></html>
# %% file readme
<!DOCTYPE html><script>window.PWNED = 1</script>
# %% file feedback.xml
<html xmlns="http://www.w3.org/1999/xhtml"><script>window.PWNED = 1</script></html>
# %% file task10_classification.html/index.txt
A folder where the feedback would be written.
# %% select_threshold
def select_threshold(logits, maximum):
    return 0.5
