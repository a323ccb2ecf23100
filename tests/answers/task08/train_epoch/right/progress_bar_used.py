def train_epoch(network, loader, optimizer):
    network.train()
    a = torch.zeros(2, 3)
    for images, targets in progress_bar(loader, "batches"):
        logits, _ = network(images)
        loss = entropic_open_set_loss(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        a[0] += torch.tensor([loss.item() * len(images), known.sum(), unknown.sum()])
        a[1] += torch.tensor([len(images), len(known), len(unknown)])
    return tuple((a[0] / a[1]).tolist())
