# Displays whatever kinds of output there are: mermaid, widgets, Bokeh, Vega, GeoJSON, LaTeX, PDF, and updates of them.
# points: 97
# base: right
# %% select_threshold
from IPython.display import display

BAD = "</pre></script><script>window.PWNED=1</script><img src=x onerror=window.PWNED=1>"
KINDS = ("text/html", "text/markdown", "text/latex", "text/vnd.mermaid", "image/svg+xml", "application/javascript",
         "application/vnd.jupyter.widget-view+json", "application/vnd.jupyter.widget-state+json", "application/pdf",
         "application/vnd.bokehjs_exec.v0+json", "application/vnd.vegalite.v5+json", "application/geo+json",
         "text/plain; charset=utf-8", "TEXT/HTML", "text/html\n", "image/gif", "image/png ", "application/json")

def select_threshold(logits, maximum):
    return 0.5

handle = display({kind: BAD for kind in KINDS}, raw=True, display_id="x", metadata={kind: {"isolated": True} for kind in KINDS})
handle.update({kind: BAD for kind in KINDS}, raw=True)
for kind in KINDS:
    display({kind: BAD, "text/plain": BAD}, raw=True, metadata={"filenames": {"image/png": BAD}})
get_ipython().set_next_input(BAD)
get_ipython().display_pub.publish({"text/html": BAD}, source="page", transient={"display_id": "x"})
