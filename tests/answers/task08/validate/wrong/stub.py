# Not attempted: `validate` is not written yet. Write it in its cell above, run that cell, then this one.
def validate(network, loader):
    raise NotImplementedError()
