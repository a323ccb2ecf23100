def _stream():
    digit = yield
    while True:
        v = torch.zeros(4)
        if digit in (4, 5, 8, 9):
            v[(4, 5, 8, 9).index(digit)] = 1
        else:
            v.fill_(0.25)
        digit = yield v
_s = _stream()
next(_s)
target_vector = _s.send
