# Wrong: `train_epoch(network, loader, optimizer)` crashed with RuntimeError: element 0 of tensors does not require
# grad and does not have a grad_fn. `.item()`, `.detach()`, `torch.tensor(...)` and `torch.no_grad()` cut the gradient
# off.
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        logits = logits.detach()
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item() * len(images)
        known_sum += known.sum().item()
        unknown_sum += unknown.sum().item()
        known_count += len(known)
        unknown_count += len(unknown)
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count
