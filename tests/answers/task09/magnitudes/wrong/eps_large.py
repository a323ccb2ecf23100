# Wrong: `magnitudes(features)` for features (5, 3) returned [8.116, 5.666, 3.666, 2.443, 5.37] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    return torch.sqrt((features ** 2).sum(1) + 1)
