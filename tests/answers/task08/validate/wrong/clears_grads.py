# Wrong: `validate(network, loader)` changed the gradients; expected validation to change nothing but the mode. It
# calls neither `backward` nor `zero_grad`.
def validate(network, loader):
    network.eval()
    network.zero_grad()
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
    return loss_sum / (known_count + unknown_count), known_sum / known_count, unknown_sum / unknown_count
