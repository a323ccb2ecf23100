# Hands in stored outputs with markup below cells that are not run again.
# points: 100
# base: right
# noticed: dynamic
# %% cell task10_classification
{"cell_type": "code", "id": "gggg", "metadata": {"tags": ["skip-execution"]}, "execution_count": 99, "source": "1", "outputs": [{"output_type": "display_data", "metadata": {}, "data": {"text/html": "<script>fetch('/api/kernels')</script>", "text/plain": "x"}}]}
