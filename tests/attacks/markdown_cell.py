# Writes markup into a Markdown cell, which the formgrader and the feedback show.
# points: 100
# base: right
# %% markdown
<script>fetch('/api/kernels', {method: 'POST'})</script>
<img src=x onerror="fetch('/api/kernels', {method: 'POST'})">
[a link](javascript:fetch('/api/kernels'))
$$\unicode{<script>f()</script>}$$
