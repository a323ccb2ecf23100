def _step(network, images, targets, optimizer):
    optimizer.zero_grad()
    logits, _ = network(images)
    loss = entropic_open_set_loss(logits, targets)
    loss.backward()
    optimizer.step()
    return loss.item() * len(images), confidence(logits.detach(), targets)

def train_epoch(network, loader, optimizer):
    network.train()
    total, known, unknown = 0, torch.tensor([]), torch.tensor([])
    for images, targets in loader:
        l, c = _step(network, images, targets, optimizer)
        k, _, u = split_known_unknown(c, targets)
        total += l
        known, unknown = torch.cat([known, k]), torch.cat([unknown, u])
    return total / (len(known) + len(unknown)), known.mean().item(), unknown.mean().item()
