.pragma library

// Icon name -> letter of the icon font it is drawn with; tests compare it with the fonts' own lists.
// Phosphor 1.3.0, with bold strokes where the sign stands alone.
const phosphor = {
    "arrow-right": ["arrow-right-bold", "\uF3C2"],
    "arrow-left": ["arrow-left-bold", "\uF3B9"],
    "caret-right": ["caret-right-bold", "\uF442"],
    "caret-left": ["caret-left-bold", "\uF441"],
    "caret-up": ["caret-up-bold", "\uF443"],
    "caret-down": ["caret-down-bold", "\uF440"],
    "check": ["check-bold", "\uF465"],
    "plus": ["plus-bold", "\uF661"],
    "minus": ["minus-bold", "\uF5F6"],
    "close": ["x-bold", "\uF759"],
    "trash": ["trash-bold", "\uF720"],
    "back": ["caret-left", "\uF0C3"],
    "language": ["globe", "\uF1AF"],
    "help": ["question", "\uF293"],
    "cancel": ["x-circle", "\uF36E"],
    "person": ["person-simple-bold", "\uF64D"],
    "circle": ["circle", "\uF0EC"],
    "hit": ["fire-simple", "\uF177"],
    "new": ["star-four", "\uF2F4"],
    "vegan": ["leaf", "\uF1EB"],
    "info": ["info", "\uF1E0"],
    "table": ["fork-knife", "\uF193"],
    "takeaway": ["handbag-simple", "\uF1BA"],
    "clock": ["clock", "\uF0F9"],
    "card": ["credit-card", "\uF11A"],
    "star": ["star-bold", "\uF6DF"],
    "bell": ["bell", "\uF082"],
    "printer": ["printer", "\uF288"],
    "lock": ["lock", "\uF1FF"],
    "shield": ["shield-check", "\uF2B8"],
    "pencil": ["pencil-simple-bold", "\uF648"],
    "note": ["note-pencil", "\uF22E"],
    "backspace": ["backspace-bold", "\uF3ED"],
    "capitals": ["arrow-fat-up-bold", "\uF3B8"],
    "capitals-on": ["arrow-fat-up-fill", "\uF7A4"],
    "warning": ["warning-circle", "\uF35D"],
    "undo": ["arrow-u-up-left-bold", "\uF3E4"],
    "again": ["arrow-clockwise-bold", "\uF39E"],
    "cup": ["coffee", "\uF10C"],
    "bowl": ["cooking-pot", "\uF113"],
    "bag": ["bag-simple", "\uF071"],
    "sound": ["speaker-high", "\uF2E0"],
    "sound-off": ["speaker-slash", "\uF2E8"],
    "server": ["hard-drives", "\uF1C4"],
    "hourglass": ["hourglass-medium", "\uF1D3"],
    "gift": ["gift", "\uF1A5"],
    "ticket": ["ticket", "\uF327"],
    "phone": ["device-mobile", "\uF130"],
    "text-size": ["text-aa", "\uF310"],
    "contrast": ["circle-half", "\uF0EE"],
    "motion": ["person-simple-run", "\uF26C"],
    "low": ["arrow-line-down", "\uF03C"],
    "wifi-off": ["wifi-slash", "\uF367"],
    "gear": ["gear", "\uF19B"],
    "more": ["dots-three-circle", "\uF146"],
    "stepwise": ["list-numbers", "\uF1FD"],
    "list": ["list", "\uF1FA"],
    "search": ["magnifying-glass", "\uF20A"],
    "pause": ["pause-circle", "\uF25F"],
    "power": ["power", "\uF284"],
    "wrench": ["wrench", "\uF36C"],
    "camera": ["camera", "\uF0B1"],
    "eye": ["eye", "\uF15B"],
    "eye-off": ["eye-slash", "\uF15E"],
    "calendar": ["calendar-blank", "\uF0AD"],
    "download": ["download-simple", "\uF14C"],
    "user": ["user", "\uF346"],
    "key": ["key", "\uF1E4"],
    "chart": ["chart-bar", "\uF0D2"],
    "file": ["file-text", "\uF170"],
    "play": ["play", "\uF27C"],
    "qr": ["qr-code", "\uF292"],
    "question-mark": ["question", "\uF293"],
    "users": ["users", "\uF351"],
    "receipt": ["receipt-bold", "\uF67D"],
    "pulse": ["activity-bold", "\uF75D"],
    "unsure": ["question-bold", "\uF676"],
    "wait": ["hourglass-medium-bold", "\uF5AF"],
    "person-said": ["user-bold", "\uF732"],
    "alert": ["warning", "\uF35C"]
};

// Material Design Icons 6.9.96: what Phosphor does not draw. Their letters lie beyond 16 bits.
const material = {
    "spicy": ["chili-mild-outline", "\u{F17EE}"]
};

function letter(name) {
    const found = phosphor[name] ?? material[name];
    return found === undefined ? "" : found[1];
}

function family(name) {
    return name in material ? "Material Design Icons" : "Phosphor";
}
