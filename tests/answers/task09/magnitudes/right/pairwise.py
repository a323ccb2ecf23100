def magnitudes(features):
    return torch.nn.functional.pairwise_distance(features, torch.zeros_like(features), eps=0)
