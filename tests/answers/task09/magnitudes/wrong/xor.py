# Wrong: `magnitudes(features)` for features (5, 3) crashed with NotImplementedError: "bitwise_xor_cpu" not
# implemented for 'Float'. `^` is no power in Python: write `**`.
def magnitudes(features):
    return torch.sqrt((features ^ 2).sum(1))
