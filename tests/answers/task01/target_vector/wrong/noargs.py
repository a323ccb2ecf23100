# Wrong: `target_vector(0)` crashed with TypeError: target_vector() takes 0 positional arguments but 1 was given.
# Compare the parameters in the definition with those in the call.
def target_vector():
    return torch.eye(4)[0]
