from typing import Tuple

def train_epoch(network: torch.nn.Module, loader, optimizer: torch.optim.Optimizer) -> Tuple[float, float, float]:
    """Train for a single epoch and return (loss, known confidence, unknown confidence)."""
    device = next(network.parameters()).device
    network.train()
    total_loss, total_samples = 0.0, 0
    known_sum, known_count, unknown_sum, unknown_count = 0.0, 0, 0.0, 0
    for batch_idx, (inputs, targets) in enumerate(loader):
        inputs, targets = inputs.to(device, non_blocking=True), targets.to(device, non_blocking=True)
        optimizer.zero_grad(set_to_none=True)
        logits, _ = network(inputs)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            conf = confidence(logits.detach(), targets)
            known_mask = (targets == 1).any(dim=1)
            total_loss += loss.item() * inputs.size(0)
            total_samples += inputs.size(0)
            known_sum += conf[known_mask].sum().item()
            known_count += int(known_mask.sum().item())
            unknown_sum += conf[~known_mask].sum().item()
            unknown_count += int((~known_mask).sum().item())
    avg_loss = total_loss / max(total_samples, 1)
    avg_known = known_sum / known_count if known_count > 0 else 0.0
    avg_unknown = unknown_sum / unknown_count if unknown_count > 0 else 0.0
    return avg_loss, avg_known, avg_unknown
