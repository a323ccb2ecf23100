@torch.jit.script
def magnitudes(features):
    return features.pow(2).sum(1).sqrt()
