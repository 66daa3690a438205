pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The pages of staff mode with what waits on each.   In:  staff.
Rectangle {
    id: root

    required property StaffViewModel staff

    // Many pages on a low panel: the words alone, and what does not fit is scrolled to.
    readonly property int room: Math.floor((height - 2 * Theme.dp(24) + column.spacing) / Math.max(1, items.count)) - column.spacing
    readonly property bool brief: room < Theme.sized(44 + 10 + 32) + Theme.dp(24)
    readonly property int itemHeight: Math.max(Theme.mm(12), Math.min(Theme.hit(132), room))

    implicitWidth: Theme.sized(Theme.large ? 176 : 224)
    color: Theme.contrast ? Theme.paper : Theme.sunk

    Rectangle {
        anchors.right: parent.right
        width: Theme.contrast ? Theme.dp(3) : 0
        height: parent.height
        color: Theme.edge
    }

    Flickable {
        id: flick

        objectName: "rail"
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height + 2 * Theme.dp(24)
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive
        onMovingChanged: root.staff.touch()

        // The page one is at is in sight: the rail is made anew with each.
        function reveal(item: Item) {
            const top = column.y + item.y - Theme.dp(24);
            const bottom = column.y + item.y + item.height + Theme.dp(24);
            if (bottom > contentY + height)
                contentY = bottom - height;
            else if (top < contentY)
                contentY = Math.max(0, top);
        }

        Column {
            id: column

            x: Theme.dp(12)
            y: Theme.dp(24)
            width: parent.width - 2 * Theme.dp(12)
            spacing: Theme.dp(Theme.portrait ? 8 : 4)

            Repeater {
                id: items

                model: root.staff.pages

                delegate: Tappable {
                    id: item

                    required property string key
                    required property string word
                    required property string sign
                    required property bool chosen
                    required property int count

                    objectName: "staffPage-" + key
                    width: parent?.width ?? 0
                    height: Math.max(root.itemHeight, words.height + Theme.dp(root.brief ? 12 : 20))
                    cornerRadius: Theme.dp(24)
                    ringInside: true
                    shrinks: false
                    text: word
                    Accessible.role: Accessible.PageTab
                    Accessible.selected: chosen
                    Accessible.name: count > 0 ? `${word}, ${count}` : word
                    onClicked: root.staff.openPage(key)
                    onYChanged: if (chosen)
                        Qt.callLater(flick.reveal, item)

                    background: Item {
                        Shadow {
                            visible: item.chosen && !Theme.contrast
                            radius: item.cornerRadius
                        }

                        Rectangle {
                            anchors.fill: parent
                            visible: item.chosen || item.down
                            radius: item.cornerRadius
                            color: item.chosen ? (Theme.contrast ? Theme.copper : Theme.surface) : Theme.sunk2
                        }
                    }

                    contentItem: Item {
                        Column {
                            id: words

                            readonly property color tone: item.chosen ? (Theme.contrast ? Theme.copperText : Theme.ink) : Theme.ink2

                            anchors.centerIn: parent
                            width: parent.width - Theme.dp(8)
                            spacing: Theme.dp(10)

                            Item {
                                anchors.horizontalCenter: parent.horizontalCenter
                                visible: !root.brief
                                width: icon.width
                                height: icon.height

                                Icon {
                                    id: icon

                                    name: item.sign
                                    size: Theme.sized(44)
                                    color: words.tone
                                }

                                Rectangle {
                                    x: Math.round(parent.width * 0.78)
                                    y: -Math.round(height * 0.24)
                                    visible: item.count > 0
                                    width: Math.max(height, figure.implicitWidth + Theme.dp(16))
                                    height: Theme.sized(36)
                                    radius: height / 2
                                    color: item.chosen && Theme.contrast ? Theme.copperText : Theme.trouble

                                    Txt {
                                        id: figure

                                        anchors.centerIn: parent
                                        token: "label"
                                        tabular: true
                                        font.weight: 800
                                        color: item.chosen && Theme.contrast ? Theme.copper : Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
                                        text: item.count
                                    }
                                }
                            }

                            Txt {
                                width: parent.width
                                token: "label"
                                font.weight: item.chosen ? 800 : 600
                                horizontalAlignment: Text.AlignHCenter
                                color: words.tone
                                text: Theme.tie(root.brief && item.count > 0 ? `${item.word} (${item.count})` : item.word)
                            }
                        }
                    }
                }
            }
        }
    }
}
