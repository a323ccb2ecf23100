def magnitudes(features):
    return torch.linalg.vector_norm(features, ord=2, dim=-1)
