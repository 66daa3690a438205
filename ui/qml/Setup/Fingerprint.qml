pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A certificate's fingerprint as four lines of eight pairs, in two tones so that the eye keeps its place.
// In:  title, sentence, pairs, note, headLeast; other: pairs it is compared with, failed: it is not the trusted one.
// Out: headHeight.
Item {
    id: root

    required property string title
    required property list<string> pairs
    property list<string> other: []
    property string sentence: ""
    property string note: ""
    property bool failed: false
    property int headLeast: 0 // so that two tables side by side are at one height

    readonly property int line: Theme.shallow ? 44 : 64
    readonly property int headHeight: words.height
    readonly property int pad: Theme.dp(Theme.shallow ? 20 : width > Theme.dp(700) ? 40 : 28)

    objectName: "fingerprint"
    implicitHeight: column.height + 2 * pad
    Accessible.role: Accessible.Grouping
    Accessible.name: `${title}: ${pairs.join(" ")}`

    Card {
        anchors.fill: parent
    }

    Column {
        id: column

        x: root.pad
        y: root.pad
        width: parent.width - 2 * root.pad
        spacing: Theme.dp(Theme.shallow ? 12 : 24)

        Row {
            width: parent.width
            height: Math.max(words.height, shield.height, root.headLeast)
            spacing: Theme.dp(20)

            Icon {
                id: shield

                name: root.failed ? "warning" : "shield"
                size: Theme.sized(56)
                color: root.failed ? Theme.trouble : Theme.contrast ? Theme.ink : Theme.copperDeep
            }

            Column {
                id: words

                width: parent.width - shield.width - parent.spacing

                Txt {
                    width: parent.width
                    token: Theme.shallow ? "card" : "h3"
                    color: root.failed ? Theme.trouble : Theme.ink
                    text: Theme.tie(root.title)
                }

                Txt {
                    width: parent.width
                    visible: text !== ""
                    token: "label"
                    font.weight: 500
                    color: Theme.ink2
                    text: Theme.tie(root.sentence)
                }
            }
        }

        Rectangle {
            width: parent.width
            height: table.height + Theme.dp(32)
            radius: Theme.radiusPicture
            color: root.failed ? Theme.troubleTint : Theme.contrast ? Theme.sunk : Theme.paper

            Grid {
                id: table

                readonly property int cell: Math.floor((parent.width - Theme.dp(32)) / 8)

                x: Theme.dp(16)
                y: Theme.dp(16)
                columns: 8
                LayoutMirroring.enabled: false

                Repeater {
                    model: root.pairs

                    delegate: Txt {
                        required property string modelData
                        required property int index

                        readonly property bool differs: root.other.length > index && root.other[index] !== modelData

                        width: table.cell
                        height: Theme.sized(root.line)
                        token: "lead"
                        pixels: Math.min(Theme.sized(36), Math.floor(table.cell * 0.5))
                        lineHeight: Theme.sized(root.line)
                        font.weight: 700
                        font.underline: differs
                        tabular: true
                        horizontalAlignment: Text.AlignHCenter
                        color: root.failed ? (differs ? Theme.trouble : Theme.ink) : index % 4 > 1 && !Theme.contrast ? Theme.copperDeep : Theme.ink
                        text: modelData
                        Accessible.ignored: true
                    }
                }
            }
        }

        Txt {
            width: parent.width
            visible: text !== ""
            color: Theme.ink2
            text: Theme.tie(root.note)
        }
    }
}
