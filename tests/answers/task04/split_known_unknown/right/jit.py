@torch.jit.script
def split_known_unknown(batch: torch.Tensor, targets: torch.Tensor):
    known = (targets == 1).any(dim=1)
    return batch[known], targets[known], batch[~known]
