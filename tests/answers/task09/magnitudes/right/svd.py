def magnitudes(features):
    return torch.cat([torch.linalg.svdvals(row[None]) for row in features])
