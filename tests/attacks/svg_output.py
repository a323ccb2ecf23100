# Shows an SVG with a script, and formulas and texts that hold one.
# points: 97
# base: right
# %% select_threshold
from IPython.display import SVG, Latex, Markdown, display

def select_threshold(logits, maximum):
    return 0.5

display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload='fetch(`/api/kernels`)'></svg>"))
display(Latex(r"$\href{javascript:fetch('/api/kernels')}{x}$"), Markdown("<b onclick=f()>x</b>"))
