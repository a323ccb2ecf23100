# Displays images whose data go on behind the image: in white space, padding and markup.
# points: 97
# base: right
# %% select_threshold
import base64
from IPython.display import display

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n<script>window.PWNED=1</script>").decode()

def select_threshold(logits, maximum):
    return 0.5

for data in (PNG + '"><script>window.PWNED=1</script>', PNG + "\n\" onerror=\"window.PWNED=1", PNG + "==\u2028<script>",
             PNG[:8] + "\u00a0onerror=PWNED=1 " + PNG[8:], "\uff49VBORw0KGgo=", PNG):
    display({"image/png": data, "text/plain": "image"}, raw=True, metadata={"image/png": {"width": "1 onerror=PWNED=1"}})
