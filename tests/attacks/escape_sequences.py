# Prints escape sequences of terminals that link, retitle, ask back, and set colours that are markup.
# points: 97
# base: right
# %% select_threshold
LINK = "\x1b]8;;javascript:window.PWNED=1\x1b\\<b onclick=PWNED=1>click</b>\x1b]8;;\x1b\\"
ALL = LINK + "\x1b]0;title\x07\x1b[38;2;1\"><img src=x onerror=PWNED=1>;3m\x1b[38;5;999mred\x1b[999mx\x9b31mx" \
    "\x1b[38;2;300;-1;0mx\x1b[38;5;\x1b[<script>window.PWNED=1</script>m\x1b[2J\x1b[H\b\b\b\x00\u202eesrever\u2028"

def select_threshold(logits, maximum):
    raise type(ALL, (ValueError,), {})(ALL)

print(ALL)
print(ALL, file=__import__("sys").stderr)
select_threshold(1, 2)
