# Wrong: `magnitudes(features)` for features (5, 3) returned [[8.054], [5.577], [3.527], [2.228], [5.276]] (shape (5,
# 1), float32); expected shape (5,). One magnitude per sample: sum over dim=1.
def magnitudes(features):
    return features.norm(dim=1, keepdim=True)
