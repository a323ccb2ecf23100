# Wrong: `train_epoch(network, loader, optimizer)` returned 4.74203 as the loss; expected 5.85002. This is the mean
# over batches, and they differ in size: multiply each batch's loss, which is a mean, by its number of images first.
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(logits, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        known, _, unknown = split_known_unknown(confidence(logits.detach(), targets), targets)
        loss_sum += loss.item()
        known_sum += known.mean().item()
        unknown_sum += unknown.mean().item()
        known_count += 1
        unknown_count += 0
    return loss_sum / known_count, known_sum / known_count, unknown_sum / known_count
