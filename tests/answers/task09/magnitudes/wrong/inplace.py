# Wrong: `magnitudes(features)` for features (5, 3) changed its input `features`; expected it to stay as it was.
# Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def magnitudes(features):
    features.pow_(2)
    return features.sum(1).sqrt()
