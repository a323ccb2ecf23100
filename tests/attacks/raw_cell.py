# Writes markup into a raw cell that asks to be taken over as HTML.
# points: 100
# base: right
# %% raw
<script>fetch('/api/kernels', {method: 'POST'})</script>
# %% cell task10_classification
{"cell_type": "raw", "id": "eeee", "metadata": {"raw_mimetype": "text/html"}, "source": "<iframe src='/lab'></iframe>"}
