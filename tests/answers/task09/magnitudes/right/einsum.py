def magnitudes(features):
    return torch.einsum('nd,nd->n', features, features) ** 0.5
