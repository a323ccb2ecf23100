# Wrong: `train_epoch(network, loader, optimizer)` took step 1 with gradients that are not those of the entropic
# open-set loss of batch 1; expected these. They are those of softmax scores: the loss takes the logits themselves.
def train_epoch(network, loader, optimizer):
    network.train()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    for images, targets in loader:
        logits, features = network(images)
        loss = EntropicOpenSetLoss.apply(torch.softmax(logits, 1), targets)
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
