# Writes markup into the metadata of the notebook and of its cells.
# points: 100
# base: right
# %% change task10_classification
{"title": "</title><script>fetch('/api/kernels')</script>", "authors": [{"name": "<img src=x onerror=f()>"}]}
# %% change select_threshold
{"metadata": {"name": "\"><script>f()</script>", "tags": ["\"><script>f()</script>"]}}
