def train_epoch(network, loader, optimizer):
    network.train()
    history = []
    for batch in loader:
        images, targets = batch
        optimizer.zero_grad()
        logits, *_ = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        optimizer.step()
        history.append((logits.detach().clone(), targets.clone(), loss.item()))
    weights = [len(t) for _, t, _ in history]
    loss = np.average([l for *_, l in history], weights=weights)
    logits = torch.cat([z for z, *_ in history])
    targets = torch.cat([t for _, t, _ in history])
    c = confidence(logits, targets)
    known, _, unknown = split_known_unknown(c, targets)
    return loss.item(), known.mean().item(), unknown.mean().item()
