# Wrong: `validate(network, loader)` returned 7.7391 as the loss; expected 7.0593. This is the mean over batches, and
# they differ in size: multiply each batch's loss, which is a mean, by its number of images first.
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item()
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
    return loss_sum / len(loader), known_sum / known_count, unknown_sum / unknown_count
