pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The keypad before staff mode, and once more before money is settled. No digit is ever shown.
// Portrait: one below the other. Landscape: words at the start, keys at the end.
// In:  staff, heading, sentence, verb, canGoBack (else the way back is to the guests).
FocusScope {
    id: root

    required property StaffViewModel staff
    required property string heading
    property string sentence: ""
    property string verb: ""
    property bool canGoBack: false

    readonly property bool beside: !Theme.portrait
    readonly property bool crowded: Theme.narrow && Theme.large && (Theme.shallow || !beside) // no room for a sentence nobody needs
    readonly property bool keysWork: !staff.pinBusy && !staff.pinLocked
    readonly property int side: Theme.margin
    readonly property int ground: body.y + dockPlace.y // the dock's upper edge
    readonly property int room: width - 2 * side
    readonly property int keysWidth: Math.min(Theme.dp(Theme.portrait ? 760 : 620), Math.round(room * (beside ? 0.46 : 1)))
    readonly property int keysY: beside ? Theme.dp(24) : Math.max(Theme.dp(Theme.large ? 0 : 720) - header.height, line.y + line.height + Theme.dp(24))

    objectName: "pinPage"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: heading

    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text) && root.keysWork)
            root.staff.press(event.text);
        else if (event.key === Qt.Key_Backspace)
            root.staff.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.staff.confirmPin();
        else
            return;
        event.accepted = true;
    }

    StaffHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        staff: root.staff
    }

    Item {
        id: body

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right

        TitleBlock {
            id: words

            x: root.beside && Theme.mirrored ? root.width - root.side - width : root.side
            y: Theme.dp(Theme.portrait && !Theme.large ? 96 : root.crowded ? 12 : 32)
            width: root.beside ? root.room - root.keysWidth - Theme.dp(56) : root.room
            token: root.crowded ? "h2" : Theme.narrow || Theme.large ? "h1" : "hero88"
            sentenceToken: root.crowded ? "label" : "bodyL"
            title: root.heading
            sentence: root.crowded && !root.canGoBack ? "" : root.sentence
        }

        // As many places as a PIN may have; the first four are always there.
        Row {
            id: dots

            objectName: "pinDots"
            x: root.beside ? words.x : Math.round((root.width - width) / 2)
            y: words.y + words.height + Theme.dp(Theme.portrait && !Theme.large ? 72 : root.crowded ? 4 : 32)
            height: Theme.sized(root.crowded ? 48 : 72)
            spacing: Theme.dp(20)
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%n digit(s) typed", "", root.staff.pinTyped)

            Repeater {
                model: Math.max(4, root.staff.pinTyped)

                delegate: Rectangle {
                    required property int index

                    readonly property bool filled: index < root.staff.pinTyped

                    anchors.verticalCenter: parent?.verticalCenter
                    width: Theme.sized(44)
                    height: width
                    radius: width / 2
                    color: filled ? Theme.ink : "transparent"
                    border.width: Theme.dp(4)
                    border.color: filled ? Theme.ink : root.staff.pinTroubleText !== "" ? Theme.trouble : Theme.edge
                }
            }
        }

        Row {
            id: line

            readonly property int most: root.beside ? words.width : root.room

            x: root.beside ? words.x : Math.round((root.width - width) / 2)
            y: dots.y + dots.height + Theme.dp(root.crowded ? 4 : 16)
            height: Math.max(Theme.sized(48), trouble.implicitHeight)
            spacing: Theme.dp(12)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: trouble.text !== ""
                name: root.staff.pinLocked ? "lock" : "warning"
                size: Theme.sized(40)
                color: Theme.trouble
            }

            Txt {
                id: trouble

                objectName: "pinTrouble"
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, line.most - Theme.sized(52))
                token: root.crowded ? "label" : "bodyBold"
                tabular: true
                color: Theme.trouble
                text: Theme.tie(root.staff.pinTroubleText)
            }
        }

        Keypad {
            id: keys

            x: root.beside ? (Theme.mirrored ? root.side : root.width - root.side - width) : Math.round((root.width - width) / 2)
            y: root.keysY
            width: root.keysWidth
            keyHeight: Math.max(Theme.mm(12), Math.min(Theme.hit(124), Math.floor((dockPlace.y - y - Theme.dp(24) - 3 * Theme.dp(16)) / 4)))
            available: root.keysWork
            onPressed: digit => root.staff.press(digit)
            onErased: root.staff.erase()
            onCleared: root.staff.clear()
        }

        Item {
            id: dockPlace

            y: parent.height - height
            width: parent.width
            height: dock.implicitHeight

            Dock {
                id: dock

                square: !Theme.portrait
                sides: root.side

                Row {
                    id: buttons

                    readonly property int half: Math.floor((width - Theme.dp(16)) / 2)

                    width: parent.width
                    spacing: Theme.dp(16)

                    SecondaryButton {
                        objectName: "staffBack"
                        width: buttons.half
                        implicitHeight: Theme.row(Theme.narrow ? 96 : 112)
                        text: root.canGoBack ? qsTr("Not yet") : qsTr("Back to the guests")
                        onActivated: root.canGoBack ? root.staff.back() : root.staff.leave()
                    }

                    PrimaryButton {
                        objectName: "confirmPin"
                        width: buttons.half
                        implicitHeight: Theme.row(Theme.narrow ? 96 : 112)
                        available: root.staff.pinComplete && !root.staff.pinLocked
                        busy: root.staff.pinBusy
                        text: root.verb
                        onActivated: root.staff.confirmPin()
                    }
                }
            }
        }
    }
}
