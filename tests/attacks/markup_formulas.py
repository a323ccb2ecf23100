# Writes formulas that link to scripts, load extensions, set styles and define macros for the rest of the page.
# points: 97
# base: right
# %% markdown
$\href{javascript:window.PWNED=1}{x} \style{position:fixed;top:0}{y} \class{score}{z} \cssId{toc}{w} \require{html}$
$$\def\tau{\href{javascript:PWNED=1}{\text{100}}} \unicode[<img src=x onerror=PWNED=1>]{x41}$$
\begin{equation}\href{data:text/html,<script>PWNED=1</script>}{x}\end{equation}
# %% before select_threshold
# $\href{javascript:window.PWNED=1}{x}$ \begin{equation}\href{javascript:PWNED=1}{x}\end{equation}
print(r"$\href{javascript:window.PWNED=1}{x}$ \(\href{javascript:window.PWNED=1}{x}\) </pre>$\href{javascript:PWNED=1}{x}$")
# %% select_threshold
class Formula:
    def __repr__(self):
        return r"\(\href{javascript:window.PWNED=1}{x}\)"

def select_threshold(logits, maximum):
    raise ValueError(r"$$\href{javascript:window.PWNED=1}{x}$$", Formula())

Formula()
