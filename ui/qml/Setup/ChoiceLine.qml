import QtQuick
import Kiosk

// One choice: a ring or a box, its name, and a note at the end.
// In:  name, note, chosen, several.   Out: clicked().
OptionRow {
    id: root

    required property string name
    required property string note
    required chosen

    implicitHeight: Math.max(Theme.hit(Theme.portrait ? 112 : 84), implicitContentHeight + Theme.dp(32))
    text: name
    delta: note
}
