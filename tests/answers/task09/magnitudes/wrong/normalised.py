def magnitudes(features):
    return features / features.norm(dim=1, keepdim=True)
