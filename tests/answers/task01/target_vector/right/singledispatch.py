import functools
@functools.singledispatch
def target_vector(digit):
    raise TypeError("a digit, please")
@target_vector.register
def _(digit: int):
    t = torch.zeros(4)
    if digit == 4: t[0] = 1
    elif digit == 5: t[1] = 1
    elif digit == 8: t[2] = 1
    elif digit == 9: t[3] = 1
    else: t[:] = 0.25
    return t
