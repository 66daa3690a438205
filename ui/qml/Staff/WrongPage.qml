pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What is wrong, worst first; what is in order below.   In:  staff.
StaffFrame {
    id: root

    objectName: "wrongPage"
    broad: true
    title: qsTr("What is wrong")
    sentence: staff.headline

    Grid {
        id: counts

        readonly property int shown: (red.visible ? 1 : 0) + (amber.visible ? 1 : 0) + 1
        readonly property int share: Math.floor((width - (columns - 1) * columnSpacing) / columns)

        width: parent?.width ?? 0
        visible: !root.staff.allWell
        columns: Theme.large && Theme.portrait ? 1 : Math.max(2, shown)
        columnSpacing: Theme.dp(16)
        rowSpacing: Theme.dp(12)

        TonePill {
            id: red

            width: counts.share
            visible: text !== ""
            tone: "trouble"
            sign: "alert"
            text: root.staff.redText
        }

        TonePill {
            id: amber

            width: counts.share
            visible: text !== ""
            tone: "warn"
            sign: "info"
            text: root.staff.amberText
        }

        TonePill {
            width: counts.share
            tone: "done"
            sign: "check"
            text: root.staff.wellText
        }
    }

    StaffColumns {
        width: parent?.width ?? 0
        single: root.staff.allWell
        first: Repeater {
            model: root.staff.faults

            delegate: FaultCard {
                required property string key

                objectName: "fault-" + key
                width: parent?.width ?? 0
                looking: root.staff.looking
                onLookedAgain: root.staff.lookAgain()
                onAccepted: root.staff.acceptTerminal(key)
                onPurchasesOpened: root.staff.openPage("purchases")
            }
        }
        second: Card {
            id: good

            width: parent?.width ?? 0
            height: list.implicitHeight + Theme.dp(56)
            radius: Theme.radiusCard
            tone: root.staff.allWell ? Theme.doneTint : Theme.surface

            Column {
                id: list

                x: Theme.dp(32)
                y: Theme.dp(28)
                width: parent.width - 2 * x
                spacing: Theme.dp(16)

                Txt {
                    width: parent.width
                    token: "h3"
                    font.weight: 800
                    color: root.staff.allWell && !Theme.contrast ? Theme.done : Theme.ink
                    text: qsTr("In order")
                }

                Grid {
                    id: grid

                    width: parent.width
                    columns: Theme.large ? 1 : 2
                    rowSpacing: Theme.dp(8)

                    Repeater {
                        model: root.staff.well

                        delegate: Item {
                            id: thing

                            required property string name

                            width: Math.floor(grid.width / grid.columns)
                            height: Math.max(tick.height, label.implicitHeight)

                            Icon {
                                id: tick

                                anchors.left: parent.left
                                anchors.verticalCenter: parent.verticalCenter
                                name: "check"
                                size: Theme.sized(36)
                                color: Theme.done
                            }

                            Txt {
                                id: label

                                anchors.left: tick.right
                                anchors.leftMargin: Theme.dp(16)
                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter
                                font.weight: 600
                                text: thing.name
                            }
                        }
                    }
                }
            }
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffLook"
            width: Math.floor((parent?.width - Theme.dp(16)) / 2)
            implicitHeight: Theme.row(104)
            sign: "again"
            busy: root.staff.looking
            text: qsTr("Check again")
            onActivated: root.staff.lookAgain()
        },
        SecondaryButton {
            objectName: "staffToGuests"
            width: Math.floor((parent?.width - Theme.dp(16)) / 2)
            implicitHeight: Theme.row(104)
            text: qsTr("Back to the guests")
            onActivated: root.staff.leave()
        }
    ]
}
