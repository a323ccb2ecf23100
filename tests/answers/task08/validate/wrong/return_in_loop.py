# Wrong: `validate(network, loader)` returned 4.40926 as the loss; expected 7.0593. This is the first batch's mean
# alone: is the `return` inside the loop?
def validate(network, loader):
    network.eval()
    loss_sum, known_sum, unknown_sum, known_count, unknown_count = 0, 0, 0, 0, 0
    with torch.no_grad():
        for images, targets in loader:
            logits, features = network(images)
            loss = EntropicOpenSetLoss.apply(logits, targets)
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            loss_sum += loss.item() * len(images)
            known_sum += known.sum().item()
            unknown_sum += unknown.sum().item()
            known_count += len(known)
            unknown_count += len(unknown)
            return loss_sum / (known_count + unknown_count), known_sum / max(1, known_count), unknown_sum / max(1, unknown_count)
