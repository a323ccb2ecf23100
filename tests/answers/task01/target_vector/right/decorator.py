def fresh(function):
    def wrapped(*args, **kwargs):
        return function(*args, **kwargs).detach().clone()
    return wrapped
EYE, QUARTER = torch.eye(4), torch.ones(4) / 4
@fresh
def target_vector(digit):
    return EYE[[4, 5, 8, 9].index(digit)] if digit in [4, 5, 8, 9] else QUARTER
