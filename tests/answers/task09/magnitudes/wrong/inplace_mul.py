def magnitudes(features):
    features *= features
    return features.sum(1).sqrt()
