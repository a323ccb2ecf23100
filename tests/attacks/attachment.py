# Attaches files to a Markdown cell whose kind or content is markup.
# points: 100
# base: right
# %% cell task10_classification
{"cell_type": "markdown", "id": "ffff", "metadata": {}, "source": "![x](attachment:x.svg) ![y](attachment:y.png)", "attachments": {"x.svg": {"image/svg+xml": "<svg onload=\"fetch('/api/kernels')\"></svg>"}, "y.png": {"image/png": "x\"><script>f()</script>", "text/html": "<script>f()</script>"}}}
