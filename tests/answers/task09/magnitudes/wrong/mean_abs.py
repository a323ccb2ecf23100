# Wrong: `magnitudes(features)` for features (5, 3) returned [4.013, 3.052, 1.961, 1.182, 3.028] (shape (5,),
# float32); expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    return features.abs().mean(1)
