def train_epoch(network, loader, optimizer):
    network.train()
    loss_avg = known_avg = unknown_avg = 0.0
    n = nk = nu = 0
    for images, targets in loader:
        logits, _ = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        for c, t in zip(confidence(logits, targets).tolist(), targets.tolist()):
            if 1.0 in t:
                nk += 1
                known_avg += (c - known_avg) / nk
            else:
                nu += 1
                unknown_avg += (c - unknown_avg) / nu
        n += len(images)
        loss_avg += (loss.item() - loss_avg) * len(images) / n
    return loss_avg, known_avg, unknown_avg
