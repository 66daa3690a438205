pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A few short choices beside each other, of which one counts.
// In:  model (key, word, chosen), named (what each chip's name begins with); children follow.   Out: picked(key).
Flow {
    id: root

    required property var model
    required property string named

    signal picked(key: string)

    spacing: Theme.dp(12)

    Repeater {
        model: root.model

        delegate: AmountChip {
            required property string key
            required property string word
            required chosen

            objectName: root.named + key
            implicitHeight: Theme.hit(88)
            text: word
            onClicked: root.picked(key)
        }
    }
}
